import { createError, setResponseHeader, type H3Event } from 'h3'
import { STATUS_CODES } from 'node:http'

/** The error that answers a request with a status, and with a page or JSON that says what to do. To be thrown. */
export function refusal(statusCode: number, message?: string): Error {
  return createError({ statusCode, statusMessage: STATUS_CODES[statusCode], message: message ?? STATUS_CODES[statusCode] })
}

/** The same for a request whose body was not read to its end: no other can follow it on the connection. */
export function refusalOfUnread(event: H3Event, statusCode: number): Error {
  setResponseHeader(event, 'connection', 'close')
  return refusal(statusCode)
}
