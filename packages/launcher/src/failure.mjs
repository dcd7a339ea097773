/**
 * Something went wrong that a person can put right: it is shown as its two texts, without a stack.
 * Anything else that is thrown is a mistake in the launcher and is shown in full.
 */
export class Failure extends Error {
  /**
   * @param {string} zh what happened and what to do, may have several lines
   * @param {string} en the same in English
   * @param {string} [details] shown below both as it is: the end of a log, or a list in both languages
   */
  constructor(zh, en, details = '') {
    super(en)
    this.name = 'Failure'
    this.zh = zh
    this.en = en
    this.details = details
  }
}

/** Thrown by what is under way when it was asked to stop; no failure, and nothing to show. */
export class Stopped extends Error {
  constructor() {
    super('stopped on request')
    this.name = 'Stopped'
  }
}
