import { isRefusal } from '../../../shared/command.ts'
import type { WordKey } from '../../../shared/words/catalogue.ts'
import { say, theBridge } from '../../store/desk.ts'
import type { Words } from '../../words.tsx'

type Named = { 'en-GB'?: string | undefined; cy?: string | undefined }

/** A copy's name, in each language the first has one in. */
export function ourName(name: Named, { t, language }: Pick<Words, 't' | 'language'>): Named {
  const key = (lang: 'en' | 'cy') => (lang === language ? 'method.copy.name' : 'method.copy.nameOther')
  const own = (text: string | undefined, lang: 'en' | 'cy') =>
    text ? t(key(lang), { name: text }) : undefined
  return { 'en-GB': own(name['en-GB'], 'en'), cy: own(name.cy, 'cy') }
}

/** Writes a way of working or a canvas where the person chooses, and says so. */
export async function saveAsFile(id: string, name: string, saved: WordKey): Promise<void> {
  const { shell, ask } = theBridge()
  const file = await shell.chooseWhereToSave({ suggestedName: `${name}.json`, purpose: 'data' })
  if (!file) return
  const done = await ask('saveMethod', { method: id, token: file.token })
  if (isRefusal(done)) return say(done.refused, done.params, 'refused')
  say(saved, { name: done.file })
}
