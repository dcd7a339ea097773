import type { CSSProperties } from 'react'

interface SponsorLineProps {
  lang: 'zh-Hans' | 'en'
  disclosure: string
  text: string
  /** A few words that ask the reader to follow the link; else the text is the link. */
  call: string | null
  isStrong: boolean
}

// The site's own colours and sizes (web/app/assets/css), in its light dress whatever the admin wears.
const paper = '#fbfaf6'
const ink = '#1b1b19'
const soft = '#5d5b54'
const edge = '#8d897d'
const sans = 'system-ui, "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif'

const line = (isStrong: boolean): CSSProperties => ({
  display: 'grid', gap: '3px', justifyItems: 'start', padding: '12px 16px', background: paper, color: ink, fontFamily: sans, fontSize: '14px',
  lineHeight: 1.7, overflowWrap: 'anywhere', border: isStrong ? `2px solid ${ink}` : `1px dashed ${edge}`,
})
const said = (isStrong: boolean): CSSProperties => ({ color: isStrong ? ink : soft, fontWeight: isStrong ? 700 : 600, fontSize: '13px', lineHeight: 1.6 })
// No link: there is nowhere to go before it is saved, and a click here must not count.
const way: CSSProperties = { textDecoration: `underline 1px ${edge}`, textUnderlineOffset: '0.22em' }

/** A paid line as the site prints it: what it is stands before what it says. */
export function SponsorLine({ lang, disclosure, text, call, isStrong }: SponsorLineProps) {
  return (
    <div lang={lang} style={line(isStrong)}>
      <b style={said(isStrong)}>{disclosure}</b>
      {call && <span>{text}</span>}
      <span style={way}>{call ?? text}</span>
    </div>
  )
}
