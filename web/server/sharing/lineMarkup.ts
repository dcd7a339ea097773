import type { LineEnd, LineMark, VerdictLineView } from '../../app/data/verdictLine'
import { element, type Xml, type XmlContent } from '../syndication/xml'

/** The verdict line as app/components/VerdictLine.vue prints it, for where no component is: the same classes wear the same style. */
export function lineMarkup(line: VerdictLineView): Xml {
  const { ours, market, gap, side, cameTrue } = line
  return element('div', { 'class': line.isVoid ? 'line is-void' : 'line', 'role': 'img', 'aria-label': line.description },
    end('no', line),
    element('svg', { 'width': '100%', 'aria-hidden': 'true' },
      stretch('axis', 0, 100),
      gap && stretch('gap', gap.from, gap.from + gap.width),
      side && stretch('side', side.from, 50),
      at(0, element('path', { class: 'tick', d: 'M0-4V4' })),
      at(100, element('path', { class: 'tick', d: 'M0-4V4' })),
      cameTrue && at(cameTrue === 'yes' ? 100 : 0, element('rect', { class: 'cap', x: cameTrue === 'yes' ? 6 : -12, y: -8, width: 6, height: 16, rx: 1 })),
      market && at(market.at, element('circle', { class: 'ring', cy: 6.5, r: 4 })),
      ours && at(ours.at, element('path', { class: 'diamond', d: 'M0 0-5.5-6.5 0-13 5.5-6.5z' }))),
    label('ours', ours, '1em'),
    side && sideLabel(side),
    label('market', market, '4.05em'),
    end('yes', line))
}

function end(name: LineEnd, { ends, cameTrue }: VerdictLineView): Xml {
  return element('span', { 'class': cameTrue === name ? 'line-end came-true' : 'line-end', 'aria-hidden': 'true' }, ends[name])
}

const stretch = (name: string, from: number, to: number) => element('line', { class: name, x1: `${from}%`, x2: `${to}%`, y1: '50%', y2: '50%' })
const at = (percent: number, content: XmlContent) => element('svg', { x: `${percent}%`, y: '50%' }, content)

function label(name: string, mark: LineMark | null | undefined, y: string): Xml | null {
  return mark ? element('svg', { 'class': name, 'width': `${mark.at}%`, 'aria-hidden': 'true' }, element('text', { x: '100%', y }, mark.label)) : null
}

function sideLabel({ end, from, label: { label: words }, note }: NonNullable<VerdictLineView['side']>): Xml {
  return element('svg', { 'class': 'ours at-end', 'width': '100%', 'aria-hidden': 'true' },
    element('text', { 'x': `${from}%`, 'y': '1em', 'text-anchor': end === 'no' ? 'start' : 'end' }, words, element('tspan', { class: 'note' }, note)))
}
