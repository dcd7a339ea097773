import { createStandIn, type StandIn } from '@presage/markets/standIn/createStandIn'
import { startCms, type Cms } from '../cms.js'
import type { Stored } from '../contentTypes.js'
import { EditorApi } from '../editorApi.js'
import { call } from '../httpCall.js'
import { startSite, type Site } from '../site.js'
import type { DeskLanguage } from './deskWords.js'

/** A newsroom with the demonstration edition, a market that can be moved, and an editor who has not signed in yet. */
export interface NewsroomForOneDay {
  cms: Cms
  site: Site
  platform: StandIn
  /** In the role Editor, and nothing more. */
  account: { email: string, password: string }
  stop(): Promise<void>
}

/** Opens it. @param language of the editor's profile @throws as `startCms` and `startSite` do */
export async function openNewsroomForOneDay(language: DeskLanguage): Promise<NewsroomForOneDay> {
  const platform = createStandIn()
  await platform.start()
  const { polymarketGamma, polymarketClob, kalshi, manifold } = platform.baseUrls
  const cms = await startCms({
    database: 'sqlite',
    seed: 'demo',
    withAdmin: true,
    env: { POLYMARKET_GAMMA_URL: polymarketGamma, POLYMARKET_CLOB_URL: polymarketClob, KALSHI_URL: kalshi, MANIFOLD_URL: manifold },
  })
  let site: Site | undefined
  const stop = async () => {
    await site?.stop()
    await cms.stop()
    await platform.stop()
  }
  try {
    site = await startSite({ cms })
    const account = await inviteEditor(cms, language)
    await haveCommentsWait(cms)
    return { cms, site, platform, account, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function inviteEditor(cms: Cms, language: DeskLanguage): Promise<NewsroomForOneDay['account']> {
  const administrator = await cms.editor()
  const { data: roles } = await administrator.request<{ data: { id: number, name: string }[] }>('GET', '/admin/roles')
  const role = roles.find(({ name }) => name.startsWith('编辑'))
  if (!role) throw new Error('There is no role for editors.')
  const account = { email: 'lin@presage.example', password: 'Lin-writes-1' }
  const userInfo = { firstname: language === 'zh' ? '林' : 'Lin', password: account.password }
  const { data: user } = await administrator.request<{ data: { registrationToken: string } }>(
    'POST', '/admin/users', { firstname: userInfo.firstname, email: account.email, roles: [role.id] },
  )
  await call(`${cms.url}/admin/register`, { method: 'POST', body: { registrationToken: user.registrationToken, userInfo } })
  await (await EditorApi.signIn(cms.url, account)).speaks(language === 'zh' ? 'zh-Hans' : 'en')
  return account
}

/** Readers' comments that nobody has decided about. */
async function haveCommentsWait(cms: Cms): Promise<void> {
  const editor = await cms.editor()
  const [article] = await editor.list<Stored & { title: string }>('prediction', 'zh-Hans')
  if (!article) throw new Error('The demonstration edition has no article.')
  const comments = [
    { name: '小周', body: '上一次他们也是拖到最后一天才宣布，这次的理由我看不出有什么不同。', commentState: 'pending' },
    { name: '看客', body: '概率给得太保守了，能说说为什么没有更高吗？', commentState: 'pending' },
  ]
  for (const comment of comments) await editor.create('comment', { ...comment, email: 'reader@private.example', predictionDocumentId: article.documentId, articleTitle: article.title })
}
