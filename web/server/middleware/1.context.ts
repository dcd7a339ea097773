import { defineEventHandler } from 'h3'
import { requestContext } from '../requestContext'

export default defineEventHandler((event) => {
  event.context.presage = requestContext(event)
})
