import { useRef, useState } from 'react'
import { isRefusal } from '../../../../shared/command.ts'
import { proposeAlias } from '../../../../shared/methods/aliases.ts'
import type { Attending } from '../../../../shared/queries/attendance.ts'
import { textOf } from '../../../../shared/record.ts'
import { tagOf } from '../../../i18n.ts'
import { Button } from '../../../pieces/Button.tsx'
import { Field } from '../../../pieces/Field.tsx'
import { say, tryAct } from '../../../store/desk.ts'
import { useWords } from '../../../words.tsx'
import { clockNow } from './now.ts'

type ArrivalLineProps = { workshop: string; all: readonly Attending[]; onTyped: (text: string) => void }

/** One line for everybody who comes in: an alias and Enter, known or new; a pasted list brings all of them at once. */
export function ArrivalLine({ workshop, all, onTyped }: ArrivalLineProps) {
  const { t, language, why } = useWords()
  const [text, setText] = useState('')
  const [wrong, setWrong] = useState<string>()
  const line = useRef<HTMLInputElement>(null)
  const lang = tagOf(language)
  const type = (typed: string) => {
    setText(typed)
    setWrong(undefined)
    onTyped(typed)
  }
  const bringIn = async (aliases: string[]) => {
    const done = await tryAct('pasteParticipants', { workshop, aliases, lang, at: clockNow() })
    if (isRefusal(done)) return setWrong(why(done))
    const { people, added, back } = done
    if (people.length > 1) say('setup.here.pasted', { count: people.length, added, back })
    else say(added ? 'setup.here.new' : 'setup.here.arrived', { alias: aliases[0]!.trim() })
    type('')
  }
  const enter = () => {
    // The only one whose alias begins so is who is meant.
    const typed = text.trim().toLocaleLowerCase()
    if (!typed) return
    const exact = all.some((one) => textOf(one.person.alias).toLocaleLowerCase() === typed)
    const like = all.filter((one) => textOf(one.person.alias).toLocaleLowerCase().startsWith(typed))
    void bringIn([!exact && like.length === 1 ? textOf(like[0]!.person.alias) : text])
  }
  return (
    <div
      className="row alias-row"
      onPaste={(paste) => {
        const lines = linesOf(paste.clipboardData.getData('text'))
        if (lines.length < 2) return
        paste.preventDefault()
        void bringIn(lines)
      }}
    >
      <Field
        ref={line}
        label={t('setup.here.line')}
        value={text}
        onChange={type}
        error={wrong}
        onEnter={enter}
        autoFocus
      />
      <Button
        onPress={() => {
          type(
            proposeAlias(
              all.map((one) => textOf(one.person.alias)),
              lang,
              Math.random(),
            ),
          )
          line.current?.focus()
        }}
      >
        {t('setup.here.suggest')}
      </Button>
    </div>
  )
}

/** A list as people have it: one a line, or parted by commas or tabs; numbers and dots before a name fall away. */
export const linesOf = (text: string): string[] =>
  text
    .split(/[\n\r\t;,]+/)
    .map((one) => one.replace(/^\s*(?:\d+[.)]|[-•*])\s*/, '').trim())
    .filter(Boolean)
