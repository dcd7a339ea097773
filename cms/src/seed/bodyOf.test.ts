import { bodyOf } from './bodyOf'

it('keeps a sum in one line, but for its result', async () => {
  const [list] = await bodyOf({ body: '- Needed: (12 × 1.60 − 5 × 1.57) / 7 = **1.62**' })
  expect(list).toMatchObject({ children: [{ children: [
    { text: 'Needed: (12\u00a0×\u00a01.60\u00a0−\u00a05\u00a0×\u00a01.57)\u00a0/\u00a07 =\u00a0' },
    { text: '1.62', bold: true },
  ] }] })
})

it('keeps a number and its degrees together', async () => {
  expect(await bodyOf({ body: 'It was 0.22 °C warmer.' })).toMatchObject([{ children: [{ text: 'It was 0.22\u00a0°C warmer.' }] }])
})

it('leaves other text alone', async () => {
  expect(await bodyOf({ body: 'A - b, 3%/4% and +2 – so.' })).toMatchObject([{ children: [{ text: 'A - b, 3%/4% and +2 – so.' }] }])
})
