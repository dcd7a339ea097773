import type { Core } from '@strapi/strapi'
import { editorsPermissions, salesPermissions, writersPermissions, type Permission } from './permissions'

interface PaperRole {
  /** Strapi brings the first three itself; ours has a code of its own. */
  code: string
  name: string
  description: string
  /** Absent for the administrator, who may do everything. */
  permissions?: (strapi: Core.Strapi) => Permission[]
}

const kept = '权限由系统维护，每次启动时恢复；要别的权限，请新建一个角色。 · Kept up by the system at every start; for other rights make a role of your own.'

const roles: PaperRole[] = [
  { code: 'strapi-super-admin', name: '管理员 · Administrator', description: '管理一切：站点、成员、角色和全部内容。 · Everything: the site, its people, roles and all content.' },
  {
    code: 'strapi-editor',
    name: '编辑 · Editor',
    description: `发表、揭晓、更正、审核评论。 · Publishes, resolves, corrects, moderates comments. ${kept}`,
    permissions: editorsPermissions,
  },
  {
    code: 'strapi-author',
    name: '撰稿人 · Writer',
    description: `写自己的稿件，不能发表。 · Writes drafts of their own and cannot publish. ${kept}`,
    permissions: writersPermissions,
  },
  {
    code: 'presage-sales',
    name: '商务 · Sales',
    description: `只管理赞助链接。 · Sponsor links only. ${kept}`,
    permissions: salesPermissions,
  },
]

interface RoleService {
  create(role: object): Promise<{ id: number }>
  assignPermissions(roleId: number, permissions: Permission[]): Promise<unknown>
}

/** The paper's four roles, with the rights that the code says: a right that a new version brings reaches everybody who should have it. */
export async function ensureRoles({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  const service = strapi.service('admin::role') as unknown as RoleService
  for (const { code, name, description, permissions } of roles) {
    const stored: { id: number } | null = await strapi.db.query('admin::role').findOne({ where: { code }, select: ['id'] })
    const { id } = stored ?? (await service.create({ code, name, description }))
    await strapi.db.query('admin::role').update({ where: { id }, data: { name, description } })
    if (permissions) await service.assignPermissions(id, permissions(strapi))
  }
}
