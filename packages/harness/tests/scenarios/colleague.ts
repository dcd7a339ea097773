import { EditorApi } from '../../src/editorApi.js'
import { call } from '../../src/httpCall.js'
import type { Newsroom } from './newsroom.js'

/** Invites somebody in a role, by its id, and signs them in once they have chosen a password. */
export async function inviteColleague({ editor, cms }: Newsroom, role: number): Promise<EditorApi> {
  const email = `colleague-${Math.random()}@presage.example`
  const invitation = { firstname: 'C', email, roles: [role] }
  const { data: user } = await editor.request<{ data: { registrationToken: string } }>('POST', '/admin/users', invitation)
  const password = 'Colleague-1'
  const userInfo = { firstname: 'C', password }
  await call(`${cms.url}/admin/register`, { method: 'POST', body: { registrationToken: user.registrationToken, userInfo } })
  return EditorApi.signIn(cms.url, { email, password })
}

/** The paper's roles, by what their names begin with. */
export type RoleName = '编辑' | '撰稿人' | '商务'

/** Invites somebody in one of the paper's own roles. */
export async function inviteAs(newsroom: Newsroom, name: RoleName): Promise<EditorApi> {
  const { data: roles } = await newsroom.editor.request<{ data: { id: number, name: string }[] }>('GET', '/admin/roles')
  const role = roles.find(one => one.name.startsWith(name))
  if (!role) throw new Error(`There is no role ${name}.`)
  return inviteColleague(newsroom, role.id)
}
