import type { Core } from '@strapi/strapi'

const SITE = 'api::site.site'

const texts = {
  'zh-Hans': {
    name: '先见 Presage',
    tagline: '把判断写下来，等世界来打分。',
    disclaimer: '本报的预测与判断仅代表作者在发表时的看法，仅供参考，不构成投资、法律或任何其他专业建议。预测市场在部分地区受到限制，请遵守当地法律。',
  },
  en: {
    name: 'Presage',
    tagline: 'We write the call down and let the world mark it.',
    disclaimer:
      'Forecasts and verdicts here are the authors’ views at the time of publication. They are information, not investment, legal or other professional advice. Prediction markets are restricted in some places; follow the law where you are.',
  },
}

/** Fills in the paper's name, motto and disclaimer where a language has none yet; what an editor wrote is never touched. */
export async function ensureSiteSettings({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  const site = strapi.documents(SITE)
  for (const [locale, data] of Object.entries(texts)) {
    if (await site.findFirst({ locale })) continue
    const existing = await site.findFirst({ locale: 'zh-Hans' })
    if (existing) await site.update({ documentId: existing.documentId, locale, data } as Parameters<typeof site.update>[0])
    else await site.create({ locale, data } as Parameters<typeof site.create>[0])
  }
}
