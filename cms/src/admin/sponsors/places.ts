export const sponsorReportsPlace = 'sponsor-reports'
/** Paths within the admin. */
export const sponsorPlace = (documentId: string) => `/content-manager/collection-types/api::sponsor-link.sponsor-link/${documentId}`
export const sponsorReportPlace = (documentId: string) => `/${sponsorReportsPlace}?link=${documentId}`

/** What reports of sponsor links ask of whoever reads them. */
export const sponsorRights = [{ action: 'plugin::content-manager.explorer.read', subject: 'api::sponsor-link.sponsor-link' }]
