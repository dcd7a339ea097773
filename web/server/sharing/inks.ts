/** The paper's colours in light, as web/app/assets/css/tokens.css has them: a picture has no darkness of its own to follow. */
export const inks = {
  paper: '#fbfaf6', ink: '#1b1b19', soft: '#5d5b54', rule: '#e2ded3', edge: '#8d897d', ours: '#b23a22', market: '#35597a', right: '#2b6b45',
  wrong: '#7a3b46', wash: '#f0d6ce',
} as const
