import { spreadLabels } from './spreadLabels'

const at = (y: number, x = 50, anchor: 'start' | 'end' = 'start') => ({ x, y, anchor })

test('labels with room stay where they wish', () => {
  expect(spreadLabels([at(20), at(60)])).toEqual([20, 60])
})

test('those that would touch make room, the first one higher', () => {
  expect(spreadLabels([at(20), at(20), at(25)])).toEqual([20, 31, 42])
})

test('at an end they are pushed back into the drawing', () => {
  expect(spreadLabels([at(0), at(1)])).toEqual([5.5, 16.5])
  expect(spreadLabels([at(99), at(100)])).toEqual([83.5, 94.5])
})

test('labels on either side of a mark do not push each other', () => {
  expect(spreadLabels([at(20, 50, 'end'), at(20, 50, 'start')])).toEqual([20, 20])
})
