import { useState } from 'react'
import { isRefusal } from '../../../shared/command.ts'
import type { Line } from '../../../shared/queries/outline.ts'
import { textOf } from '../../../shared/record.ts'
import { Button } from '../../pieces/Button.tsx'
import { TextArea } from '../../pieces/Field.tsx'
import { tryAct } from '../../store/desk.ts'
import { useWords } from '../../words.tsx'
import { editorKeys } from './editorKeys.ts'
import { useDraft } from './useDraft.ts'

/** A clause edited where it stands: Enter keeps it, Esc leaves it as it was. */
export function ClauseEditor({ line, onDone }: { line: Line; onDone: () => void }) {
  const { t, why } = useWords()
  const [text, setText, clear] = useDraft(`clause ${line.id}`, textOf(line.text))
  const [wrong, setWrong] = useState<string>()
  const lang = line.text && 'lang' in line.text ? line.text.lang : undefined
  const save = async () => {
    const done = await tryAct('editClause', { id: line.id, text })
    if (isRefusal(done)) return setWrong(why(done))
    clear()
    onDone()
  }
  const leave = () => {
    clear()
    onDone()
  }
  return (
    <div
      className="pile editor"
      role="group"
      aria-label={t('specification.wordsOf', { number: line.number })}
      onKeyDown={editorKeys(() => void save(), leave)}
    >
      <TextArea
        label={t('specification.wordsOf', { number: line.number })}
        isLabelHidden
        value={text}
        onChange={setText}
        lang={lang}
        error={wrong}
        rows={2}
        autoFocus
      />
      <div className="row">
        <Button onPress={() => void save()} keyHint="Enter">
          {t('common.save')}
        </Button>
        <Button onPress={leave} keyHint="Esc">
          {t('specification.leaveAsItWas')}
        </Button>
      </div>
    </div>
  )
}
