import { refusedWrite } from './refusedWrite'

const driverError = (code: unknown, message = '') => Object.assign(new Error(message), { code })

it.each([
  ['23505', 'duplicate key value violates unique constraint "events_of_platform"', 'sameEvent'],
  ['SQLITE_CONSTRAINT_UNIQUE', 'UNIQUE constraint failed: events.platform, events.external_id', 'sameEvent'],
  ['23505', 'duplicate key value violates unique constraint "verdicts_one_article"', 'conflict'],
  ['SQLITE_CONSTRAINT_PRIMARYKEY', 'UNIQUE constraint failed: prediction_slugs.slug', 'conflict'],
  ['23503', 'insert or update on table "predictions_category_lnk" violates foreign key constraint', 'conflict'],
  ['40P01', 'deadlock detected', 'conflict'],
  ['22021', 'invalid byte sequence for encoding "UTF8": 0x00', 'unstorable'],
  ['42P01', 'relation "predictions" does not exist', null],
] as const)('reads %s, %s', (code, message, reason) => {
  expect(refusedWrite(driverError(code, message))).toBe(reason)
})

it.each([['no error', 'text'], ['an error without a code', new Error('23505')], ['a code that is no text', driverError(23505)]])(
  'finds no reason in %s', (_, error) => {
    expect(refusedWrite(error)).toBeNull()
  },
)
