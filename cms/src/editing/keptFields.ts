/** What Strapi keeps of every entry; the admin offers it as a filter and a column. */
export const keptFields: Record<string, { zh: string, en: string }> = {
  createdAt: { zh: '新建时间', en: 'Created' },
  updatedAt: { zh: '更新时间', en: 'Updated' },
  publishedAt: { zh: '发表时间', en: 'Published' },
  createdBy: { zh: '新建者', en: 'Created by' },
  updatedBy: { zh: '更新者', en: 'Updated by' },
  documentId: { zh: '条目编号', en: 'Document id' },
}
