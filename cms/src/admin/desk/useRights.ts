import { useAuth } from '@strapi/strapi/admin'
import { deskRights } from './places'

/** What the editor may do at the desk; what they may not is not offered. */
export function useRights(): Record<keyof typeof deskRights, boolean> {
  const permissions = useAuth('MarketDesk', state => state.permissions)
  const may = (rights: { action: string, subject: string }[]) =>
    rights.every(({ action, subject }) => permissions.some(permission => permission.action === action && permission.subject === subject))
  return {
    read: may(deskRights.read),
    import: may(deskRights.import),
    draft: may(deskRights.draft),
    settle: may(deskRights.settle),
    sync: may(deskRights.sync),
  }
}
