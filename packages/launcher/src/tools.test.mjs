import { launch, makeFakeWorkspace, until } from './fakes/fakeWorkspace.mjs'

const patience = 120_000

/** @type {import('./fakes/fakeWorkspace.mjs').FakeWorkspace} */
let workspace
beforeEach(async () => {
  workspace = await makeFakeWorkspace()
  // In place of a tool: says what it was given, and ends as it is told to.
  for (const name of ['jest', 'eslint', 'knip']) {
    workspace.write(`node_modules/${name}/package.json`, JSON.stringify({ bin: { [name]: 'tool.cjs' } }))
    workspace.write(`node_modules/${name}/tool.cjs`, `
      const { WEB_PORT, NODE_ENV, TEST_DATABASE_URL } = process.env
      console.log('${name}', JSON.stringify({ args: process.argv.slice(2), WEB_PORT, NODE_ENV, TEST_DATABASE_URL }))
      if (process.env.FAKE_TOOL === 'hangs') setInterval(() => {}, 1000)
      else process.exitCode = Number(process.env.FAKE_TOOL)`)
  }
})
afterEach(() => workspace.remove())

test('npm test builds everything and hands on arguments, databases and the exit code, but no setting of this machine', async () => {
  const env = { TEST_DATABASE_URL: 'postgres://somewhere/x', NODE_ENV: 'production', FAKE_TOOL: '3' }
  const one = launch(workspace, ['test', '--testPathPatterns', 'two words'], env)
  expect(await one.ended).toBe(3)
  const given = JSON.parse(/^jest (\{.*\})$/m.exec(one.output())[1])
  expect(given).toEqual({ args: ['--testPathPatterns', 'two words'], TEST_DATABASE_URL: 'postgres://somewhere/x' })
  expect(workspace.journal().filter((line) => line.startsWith('built'))).toHaveLength(4)
}, patience)

test('npm run lint and knip build the packages, and neither the CMS nor the site', async () => {
  for (const name of ['lint', 'knip']) expect(await launch(workspace, [name], { FAKE_TOOL: '0' }).ended).toBe(0)
  expect(workspace.journal().filter((line) => line.startsWith('built'))).toEqual(['built @presage/words', 'built @presage/client'])
}, patience)

test('a stop reaches the tool', async () => {
  const one = launch(workspace, ['test'], { FAKE_TOOL: 'hangs' })
  await until(() => one.output().includes('jest {'), 'the tool runs')
  one.process.kill('SIGINT')
  expect(await one.ended).toBe(130)
}, patience)

test('two set-ups at once take turns: nothing is done twice', async () => {
  const both = [launch(workspace, ['lint'], { FAKE_TOOL: '0' }), launch(workspace, ['knip'], { FAKE_TOOL: '0' })]
  expect(await Promise.all(both.map(({ ended }) => ended))).toEqual([0, 0])
  expect(workspace.journal().filter((line) => /^(install|built)/.test(line))).toHaveLength(3)
}, patience)
