import { createInterface } from 'node:readline'
import { Misused, type AskedFor } from './arguments.ts'
import type { Speaker } from './speak.ts'

/**
 * A passphrase or code: from ALONGSIDE_PASSPHRASE (or ALONGSIDE_RECOVERY_CODE), from the first line of standard
 * input, or typed without being shown. Never an argument, which every program of the laptop could read.
 * Undefined where there is nobody to ask.
 */
export class Secrets {
  #line: Promise<string> | undefined
  readonly #asked: AskedFor
  readonly #speaker: Speaker

  constructor(asked: AskedFor, speaker: Speaker) {
    this.#asked = asked
    this.#speaker = speaker
  }

  /**
   * For a new programme, which is only protected where somebody said so. Thrown: Misused where they said so and gave
   * nothing, which would leave it open to anyone.
   */
  async forNew(): Promise<string | undefined> {
    const passphrase = await this.given()
    const isMeant =
      this.#asked.options['passphrase-stdin'] || process.env['ALONGSIDE_PASSPHRASE'] !== undefined
    if (!passphrase?.trim() && isMeant) throw new Misused(this.#speaker.say('cli.emptyPassphrase'))
    return passphrase
  }

  /** Given without a question. */
  async given(): Promise<string | undefined> {
    if (process.env['ALONGSIDE_PASSPHRASE']) return process.env['ALONGSIDE_PASSPHRASE']
    if (!this.#asked.options['passphrase-stdin']) return undefined
    this.#line ??= firstLine()
    return (await this.#line) || undefined
  }

  async passphrase(about: string): Promise<string | undefined> {
    return (await this.given()) ?? (await this.#typed(this.#speaker.say('cli.askPassphrase', { about })))
  }

  async recoveryCode(about: string): Promise<string | undefined> {
    const code = process.env['ALONGSIDE_RECOVERY_CODE']
    if (code) return code
    if (!this.#asked.options.recovery) return undefined
    return await this.#typed(this.#speaker.say('cli.askRecovery', { about }))
  }

  async #typed(question: string): Promise<string | undefined> {
    if (!process.stdin.isTTY) return undefined
    process.stderr.write(`${question} `)
    try {
      return await unshown()
    } finally {
      process.stderr.write('\n')
    }
  }
}

async function firstLine(): Promise<string> {
  const lines = createInterface({ input: process.stdin })
  for await (const line of lines) {
    lines.close()
    return line
  }
  return ''
}

/** Reads keys one by one, so that the terminal shows none of them. */
function unshown(): Promise<string> {
  const { stdin } = process
  return new Promise((resolve) => {
    let typed = ''
    const heard = (chunk: Buffer) => {
      for (const sign of chunk.toString()) {
        if (sign === '\u0003') {
          stdin.setRawMode(false)
          process.stderr.write('\n')
          process.exit(130)
        }
        if (sign === '\r' || sign === '\n' || sign === '\u0004') {
          stdin.setRawMode(false)
          stdin.off('data', heard)
          stdin.pause()
          return resolve(typed)
        }
        typed = sign === '\u007f' || sign === '\b' ? [...typed].slice(0, -1).join('') : typed + sign
      }
    }
    stdin.setRawMode(true)
    stdin.on('data', heard)
    stdin.resume()
  })
}
