import { besideForm, noteFormVersion, onSaving, savingRequest, takePlaceOf, watchSaving, type SavingOutcome } from './savingRequests'

const article = '/content-manager/collection-types/api::prediction.prediction'

describe('requests that save a form', () => {
  it.each([
    ['PUT', `${article}/abc?locale=en`, { documentId: 'abc', locale: 'en' }],
    ['POST', `${article}?locale=zh-Hans`, { documentId: null, locale: 'zh-Hans' }],
    ['POST', `${article}/abc/actions/publish`, { documentId: 'abc', locale: 'zh-Hans' }],
    ['POST', `${article}/actions/publish?locale=en`, { documentId: null, locale: 'en' }],
  ])('%s %s is one', (method, url, expected) => {
    expect(savingRequest(`http://cms.example${url}`, { method })).toMatchObject({ model: 'api::prediction.prediction', ...expected })
  })

  it.each([
    ['GET', `${article}/abc`],
    ['POST', `${article}/abc/actions/unpublish`],
    ['POST', `${article}/actions/bulkDelete`],
    ['POST', `${article}/clone/abc`],
    ['PUT', '/content-manager/collection-types/plugin::users-permissions.user/abc'],
    ['POST', '/presage-desk/articles/abc/against'],
  ])('%s %s is none', (method, url) => {
    expect(savingRequest(`http://cms.example${url}`, { method })).toBeNull()
  })

  it('saves nothing of the form when it says so', () => {
    expect(savingRequest(`${article}/abc`, { method: 'PUT', headers: { [besideForm]: 'yes' } })).toBeNull()
  })

  it('say which version they began from, and tell how they ended', async () => {
    const sent: Headers[] = []
    const refusal = { error: { details: { newerVersion: [{ at: 1, by: '李明', own: false }] } } }
    const answers = [new Response('{}', { status: 200 }), new Response(JSON.stringify(refusal), { status: 400 }), new Response('{}', { status: 200 })]
    const host = {
      fetch: (async (_input: unknown, init?: RequestInit) => {
        sent.push(new Headers(init?.headers))
        const answer = answers.shift()
        if (!answer) throw new Error('offline')
        return answer
      }) as typeof fetch,
    }
    watchSaving(host)
    const told: SavingOutcome[] = []
    const stop = onSaving(outcome => told.push(outcome))
    const save = () => host.fetch(`${article}/abc?locale=en`, { method: 'PUT', headers: { authorization: 'Bearer x' } })
    noteFormVersion('abc', 'en', 3)
    await save()
    await save()
    takePlaceOf('abc', 'en', 7)
    await save()
    await expect(save()).rejects.toThrow('offline')
    await expect(host.fetch('/admin/users/me', { method: 'PUT' })).rejects.toThrow('offline')
    stop()
    expect(sent.map(headers => headers.get('x-presage-form-version'))).toEqual(['3', '4', '7', '8', null])
    expect(sent.map(headers => headers.get('x-presage-takes-place'))).toEqual([null, null, 'yes', null, null])
    expect(sent[0]?.get('authorization')).toBe('Bearer x')
    expect(told.map(({ saved, newer }) => [saved, newer?.by])).toEqual([[true, undefined], [false, '李明'], [true, undefined], [false, undefined]])
  })
})
