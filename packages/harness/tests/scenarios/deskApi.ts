import { Refused, type EditorApi } from '../../src/editorApi.js'
import { inviteAs } from './colleague.js'
import type { Commenting } from './commenting.js'
import type { Newsroom } from './newsroom.js'
import { newReader } from './siteSide.js'

const site = '/content-manager/single-types/api::site.site?locale=zh-Hans'

/** 200, or the status with which the server refused. */
export const statusOf = (work: Promise<unknown>) => work.then(() => 200, (error: unknown) => (error instanceof Refused ? error.status : 0))

/** The desk's part of the admin's API, asked by people in the paper's roles. */
export class DeskApi {
  private constructor(
    readonly newsroom: Newsroom, readonly commenting: Commenting, readonly people: Record<'writer' | 'editor' | 'sales', EditorApi>,
  ) {}

  static async open(newsroom: Newsroom, commenting: Commenting): Promise<DeskApi> {
    const people = {
      writer: await inviteAs(newsroom, '撰稿人'),
      editor: await inviteAs(newsroom, '编辑'),
      sales: await inviteAs(newsroom, '商务'),
    }
    await people.editor.speaks('zh-Hans')
    return new DeskApi(newsroom, commenting, people)
  }

  /** What the desk answers, by default to an editor. */
  async ask<Data>(path: string, who = this.people.editor): Promise<Data> {
    return (await who.request<{ data: Data }>('GET', `/presage-desk${path}`)).data
  }

  async tell<Data>(path: string, body: unknown, who = this.people.editor): Promise<Data> {
    return (await who.request<{ data: Data }>('POST', `/presage-desk${path}`, body)).data
  }

  /** A comment that was taken. */
  async posted(reader = newReader(), changes: object = {}): Promise<string> {
    const { comment } = await this.commenting.post(changes, reader)
    if (!comment) throw new Error('The comment was not taken.')
    return comment
  }

  setSite(fields: object): Promise<unknown> {
    return this.newsroom.editor.request('PUT', site, fields)
  }
}
