import type { Core } from '@strapi/strapi'

/** The three roles Strapi makes, by the names it gives them, and what they are called and described as here. */
const roles = [
  {
    strapis: 'Super Admin',
    name: '管理员 · Super admin',
    description: '什么都可以做，包括用户、角色和设置。Does everything, users, roles and settings included.',
  },
  {
    strapis: 'Editor',
    name: '编辑 · Editor',
    description: '可以编辑和发表全部内容，包括别人写的。Edits and publishes everything, what others wrote included.',
  },
  {
    strapis: 'Author',
    name: '作者 · Author',
    description: '可以写和编辑自己的内容，不能发表。Writes and edits what is their own, and does not publish.',
  },
]

/** Gives Strapi's roles names that editors read. What an administrator has called them is never touched. */
export async function nameRoles({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  for (const { strapis, name, description } of roles) {
    await strapi.db.query('admin::role').updateMany({ where: { name: strapis }, data: { name, description } })
  }
}
