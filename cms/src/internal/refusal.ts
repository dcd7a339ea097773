/** Why a request at the door is refused: an HTTP status and a sentence for whoever wrote the client. */
export class Refusal extends Error {
  override readonly name = 'Refusal'

  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message)
  }
}
