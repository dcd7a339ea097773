import { Box, Typography } from '@strapi/design-system'

interface DayChartProps {
  /** What it shows, with its sum and its greatest; the table beside it says the rest. */
  title: string
  id: string
  days: readonly { day: string, count: number }[]
  colour: 'primary600' | 'success600'
}

const width = 720
const height = 120

/** A bar for each day. Each series has a scale of its own, since clicks are few among views. */
export function DayChart({ title, id, days, colour }: DayChartProps) {
  const most = Math.max(1, ...days.map(({ count }) => count))
  const step = width / Math.max(1, days.length)
  return (
    <Box tag="figure" color={colour}>
      <Box tag="figcaption" paddingBottom={2}><Typography id={id} textColor="neutral800" fontWeight="semiBold">{title}</Typography></Box>
      <svg viewBox={`0 0 ${width} ${height + 20}`} width="100%" role="img" aria-labelledby={id} style={{ display: 'block', overflow: 'visible' }}>
        {days.map(({ day, count }, index) => {
          const tall = (count / most) * height
          return (
            <rect key={day} x={index * step + step * 0.1} y={height - tall} width={step * 0.8} height={tall} fill="currentColor">
              <title>{`${day}: ${count}`}</title>
            </rect>
          )
        })}
        <Box tag="line" color="neutral300" x1={0} x2={width} y1={height + 0.5} y2={height + 0.5} stroke="currentColor" />
        <Box tag="g" color="neutral600" aria-hidden>
          <text x={0} y={height + 16} fontSize={12} fill="currentColor">{days[0]?.day}</text>
          <text x={width} y={height + 16} fontSize={12} textAnchor="end" fill="currentColor">{days.at(-1)?.day}</text>
        </Box>
      </svg>
    </Box>
  )
}
