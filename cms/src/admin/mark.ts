/** The paper's mark, as the readers' site has it for the browser's tab. */
const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
  <rect width="32" height="32" rx="6" fill="#fbfaf6"/>
  <path d="M3 19h26" stroke="#5d5b54" stroke-width="2"/>
  <path d="m20 6 6 6.5-6 6.5-6-6.5z" fill="#b23a22"/>
  <circle cx="10" cy="23" r="3" fill="none" stroke="#35597a" stroke-width="2"/>
</svg>`

export const mark = `data:image/svg+xml,${encodeURIComponent(drawing)}`
