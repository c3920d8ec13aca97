import { readFileSync, statSync } from 'node:fs'
import { isRefusal, refuse } from '../../shared/command.ts'
import { importFileInto } from '../../shared/imports/index.ts'
import { makeProgramme } from '../store/asks/programmes.ts'
import { fileText } from '../store/fileText.ts'
import { codeOf } from '../store/problems.ts'
import { Misused } from './arguments.ts'
import type { Verb } from './verbs.ts'

const longest = 256 * 1024 * 1024

/** Makes a programme of an inquiry or a panel written down as JSON (alongside.sample.ai/1, alongside.sample.panel/1). Says what could not be kept. */
export const importFile: Verb = async ({ asked, speaker, desktop }) => {
  const [file] = asked.operands
  if (!file) throw new Misused(speaker.say('cli.nameFile'))
  const read = readJson(file)
  if (isRefusal(read)) return read
  const passphrase = await desktop.secrets.forNew()
  const { places, clock, keychain } = desktop
  const made = await makeProgramme(places, clock, keychain, passphrase, (programme) =>
    programme.change((desk) => importFileInto(desk, read.json)),
  )
  if (isRefusal(made)) return made
  const { programme, result, recoveryCode } = made
  const { notKept } = result.result
  programme.close()
  const { id } = programme
  if (asked.json) {
    speaker.result(JSON.stringify({ id, notKept, recoveryCode, anyoneCanRead: !recoveryCode }, null, 2))
    return 0
  }
  speaker.result(id)
  for (const one of notKept) speaker.aside(speaker.say(`cli.notKept.${one.why}`, { id: one.id }))
  if (recoveryCode) speaker.aside(speaker.say('cli.recoveryCode', { code: recoveryCode }))
  else speaker.aside(speaker.say('cli.anyoneCanRead'))
  return 0
}

function readJson(file: string) {
  try {
    if (statSync(file).size > longest) return refuse('refusals.tooLarge')
    return jsonIn(fileText(readFileSync(file)))
  } catch (thrown) {
    if (codeOf(thrown)) return refuse('cli.cannotRead', { file })
    throw thrown
  }
}

function jsonIn(text: string) {
  try {
    return { json: JSON.parse(text) as unknown }
  } catch (thrown) {
    const at = /position (\d+)/.exec(thrown instanceof SyntaxError ? thrown.message : '')?.[1]
    if (at === undefined) return refuse('refusals.importNotJson')
    return refuse('refusals.importNotJsonAt', { line: text.slice(0, Number(at)).split('\n').length })
  }
}
