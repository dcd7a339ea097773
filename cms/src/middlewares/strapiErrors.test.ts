import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Core } from '@strapi/strapi'
import type { Context } from 'koa'
import strapiErrors, { inChinese } from './strapiErrors'

const answered = async (language: string, status: number, body: unknown) => {
  const ctx = { status: 404 } as Context
  const strapi = { requestContext: { get: () => ({ get: () => language }) } } as unknown as Core.Strapi
  await strapiErrors({}, { strapi })(ctx, () => {
    Object.assign(ctx, { status, body })
    return Promise.resolve()
  })
  return ctx.body
}
const refused = (message: string, errors?: { message: string }[]) =>
  ({ data: null, error: { status: 400, message, details: errors ? { errors } : {} } })

it('says to whoever signs in with a wrong password, in Chinese, that it is', async () => {
  expect(await answered('zh-CN', 400, refused('Invalid credentials'))).toEqual(refused('邮箱或密码不对。'))
})

it('says so of a field too', async () => {
  const said = refused('2 errors occurred', [{ message: 'This attribute must be unique' }, { message: 'title is wrong' }])
  expect(await answered('zh-CN', 400, said)).toEqual(refused('2 errors occurred', [{ message: '不能与别的条目相同。' }, { message: 'title is wrong' }]))
})

it.each([
  ['to who would rather read English', 'en', 400, refused('Invalid credentials')],
  ['of what it does not know', 'zh-CN', 400, refused('toString')],
  ['of what is no refusal', 'zh-CN', 200, { error: { message: 'Invalid credentials' } }],
  ['of a text', 'zh-CN', 502, 'Invalid credentials'],
  ['of nothing', 'zh-CN', 404, null],
])('leaves it as it is %s', async (_of, language, status, body) => {
  expect(await answered(language, status, structuredClone(body))).toEqual(body)
})

it('knows only what Strapi says', () => {
  const strapi = path.dirname(require.resolve('@strapi/strapi/package.json'))
  const folders = ['core/dist', 'utils/dist', 'admin/dist/server', 'content-manager/dist/server', 'upload/dist/server', 'i18n/dist/server'].map((folder) => {
    const [name, ...inside] = folder.split('/')
    return path.join(path.dirname(require.resolve(`@strapi/${name}/package.json`, { paths: [strapi] })), ...inside)
  })
  const code = folders
    .flatMap(folder => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(file => path.join(folder, file)))
    .filter(file => file.endsWith('.mjs'))
    .map(file => readFileSync(file, 'utf8'))
    .join('\n')
  // Koa's own word for what nobody foresaw.
  expect(Object.keys(inChinese).filter(said => !code.includes(said) && said !== 'Internal Server Error')).toEqual([])
})
