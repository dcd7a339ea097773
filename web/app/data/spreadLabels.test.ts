import { spreadLabels } from './spreadLabels'

const at = (place: number, size = 11) => ({ at: place, size })

test('labels with room stay where they wish', () => {
  expect(spreadLabels([at(20), at(60)])).toEqual([20, 60])
})

test('those that would touch make room on both sides, the first one first', () => {
  expect(spreadLabels([at(20), at(20), at(25)])).toEqual([12.8, 23.8, 34.8])
  expect(spreadLabels([at(20, 6), at(22, 10), at(70, 4)])).toEqual([17, 25, 70])
})

test('at an end they are pushed back into the drawing', () => {
  expect(spreadLabels([at(0), at(1)])).toEqual([5.5, 16.5])
  expect(spreadLabels([at(99), at(100)])).toEqual([83.5, 94.5])
  expect(spreadLabels([at(96, 4), at(99, 8)])).toEqual([90, 96])
})
