import { useState } from 'react'
import { isRefusal, type Refusal } from '../../../shared/command.ts'
import type { Line } from '../../../shared/queries/outline.ts'
import { textOf } from '../../../shared/record.ts'
import type { Rows } from '../../../shared/rows.ts'
import { tagOf } from '../../i18n.ts'
import { Button } from '../../pieces/Button.tsx'
import { Dialog } from '../../pieces/Dialog.tsx'
import { TextArea } from '../../pieces/Field.tsx'
import { Slip } from '../../pieces/Slip.tsx'
import { say, tryAct } from '../../store/desk.ts'
import { useWords } from '../../words.tsx'
import { useDraft } from './useDraft.ts'

export interface RetellClauseProps {
  line: Line | undefined
  rows: Rows
  onWriteAnew: (line: Line) => void
  onClose: () => void
}

/** "In our own words now": the words stop being somebody's, the thread to what they said stays. */
export function RetellClause({ line, onWriteAnew, onClose }: RetellClauseProps) {
  const { t, language, why } = useWords()
  const [text, setText, clear] = useDraft(`retell ${line?.id}`, textOf(line?.text))
  const [refusal, setRefusal] = useState<Refusal>()
  if (!line) return null
  const lang = line.text && 'lang' in line.text ? line.text.lang : tagOf(language)
  const save = async () => {
    const done = await tryAct('retellClause', { id: line.id, text, lang })
    if (isRefusal(done)) return setRefusal(done)
    clear()
    say('specification.retold')
    onClose()
  }
  const leave = () => {
    clear()
    onClose()
  }
  const sources = line.trail.contributions.filter((one) => textOf(one.text))
  return (
    <Dialog
      title={t('specification.retell.title', { number: line.number })}
      isOpen
      onClose={leave}
      width="wide"
      actions={
        <>
          <Button look="main" size="big" onPress={() => void save()}>
            {t('specification.retell.save')}
          </Button>
          <Button size="big" onPress={leave}>
            {t('common.cancel')}
          </Button>
          {refusal?.refused === 'refusals.wordsGone' && (
            <Button size="big" onPress={() => onWriteAnew(line)}>
              {t('specification.retell.anew')}
            </Button>
          )}
        </>
      }
    >
      <p>{t('specification.retell.about')}</p>
      <TextArea
        label={t('specification.retell.field')}
        value={text}
        onChange={setText}
        lang={lang}
        error={refusal && why(refusal)}
        safe={t('specification.retell.safe')}
        rows={3}
        autoFocus
      />
      {refusal?.refused === 'refusals.retellingRepeats' && (
        <p className="shared-run">
          {t('specification.retell.run')} <mark>{refusal.params?.run}</mark>
        </p>
      )}
      {sources.length > 0 && (
        <section className="pile">
          <h3 className="h-small">{t('specification.retell.theirs')}</h3>
          <div
            className="pile sources"
            tabIndex={0}
            role="group"
            aria-label={t('specification.retell.theirs')}
          >
            {sources.map((one) => (
              <Slip
                key={one.id}
                kind={one.type ?? 'note'}
                text={textOf(one.text)}
                lang={one.text && 'lang' in one.text ? one.text.lang : undefined}
              />
            ))}
          </div>
        </section>
      )}
    </Dialog>
  )
}
