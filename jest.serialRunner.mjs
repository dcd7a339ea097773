import TestRunner from 'jest-runner'

/** Runs test files one after the other: each of them starts servers and a browser, which would fight over the machine. */
export default class SerialRunner extends TestRunner {
  isSerial = true
}
