import { EditorApi } from '../../src/editorApi.js'
import { call } from '../../src/httpCall.js'
import type { Newsroom } from './newsroom.js'

/** Invites somebody in a role, by its id, and signs them in once they have chosen a password. */
export async function inviteColleague(newsroom: Newsroom, role: number): Promise<EditorApi> {
  return EditorApi.signIn(newsroom.cms.url, await invite(newsroom, role, 'C'))
}

/** Invites somebody by name in one of the paper's own roles. @returns with what they sign in */
export async function invitePerson(newsroom: Newsroom, name: RoleName, firstname: string): Promise<{ email: string, password: string }> {
  return invite(newsroom, await roleOf(newsroom, name), firstname)
}

async function invite({ editor, cms }: Newsroom, role: number, firstname: string): Promise<{ email: string, password: string }> {
  const email = `colleague-${Math.random()}@presage.example`
  const invitation = { firstname, email, roles: [role] }
  const { data: user } = await editor.request<{ data: { registrationToken: string } }>('POST', '/admin/users', invitation)
  const password = 'Colleague-1'
  const userInfo = { firstname, password }
  await call(`${cms.url}/admin/register`, { method: 'POST', body: { registrationToken: user.registrationToken, userInfo } })
  return { email, password }
}

/** The paper's roles, by what their names begin with. */
export type RoleName = '编辑' | '撰稿人' | '商务'

/** Invites somebody in one of the paper's own roles. */
export async function inviteAs(newsroom: Newsroom, name: RoleName): Promise<EditorApi> {
  return inviteColleague(newsroom, await roleOf(newsroom, name))
}

async function roleOf(newsroom: Newsroom, name: RoleName): Promise<number> {
  const { data: roles } = await newsroom.editor.request<{ data: { id: number, name: string }[] }>('GET', '/admin/roles')
  const role = roles.find(one => one.name.startsWith(name))
  if (!role) throw new Error(`There is no role ${name}.`)
  return role.id
}
