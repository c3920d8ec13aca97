import { useId, useState } from 'react'
import { textOf } from '../../../shared/record.ts'
import { tagOf } from '../../i18n.ts'
import { act, say, useDesk } from '../../store/desk.ts'
import { useWords } from '../../words.tsx'
import { useDraft } from './useDraft.ts'

/** The facilitator's own notes beside a step, folded away: the team's, on no wall and in no document. */
export function AsideNote({ phase, what }: { phase: string; what: string }) {
  const { t } = useWords()
  const kept = useDesk((s) =>
    s.rows
      .where('aside', 'phase', phase)
      .map((one) => textOf(one.text))
      .filter(Boolean)
      .join('\n'),
  )
  const [isOpen, setOpen] = useState(false)
  return (
    <details className="aside" open={isOpen} onToggle={(toggle) => setOpen(toggle.currentTarget.open)}>
      <summary>
        {t('setup.aside')}
        <span className="sr">: {what}</span>
        {kept && !isOpen && <span className="quiet beginning"> {kept.split('\n')[0]}</span>}
      </summary>
      {isOpen && <Writing key={kept} phase={phase} what={what} kept={kept} />}
    </details>
  )
}

function Writing({ phase, what, kept }: { phase: string; what: string; kept: string }) {
  const { t, language } = useWords()
  const help = useId()
  const [text, setText] = useState(kept)
  useDraft(`aside ${phase}`, text === kept ? '' : text, setText)
  const keep = async () => {
    if (text.trim() === kept.trim()) return
    if (await act('noteAside', { phase, text, lang: tagOf(language) })) say('setup.aside.kept')
  }
  return (
    <div className="pile">
      <textarea
        className="box"
        aria-label={t('setup.aside.for', { what })}
        aria-describedby={help}
        rows={2}
        value={text}
        onChange={(typed) => setText(typed.target.value)}
        onBlur={() => void keep()}
        onKeyDown={(press) => press.key !== 'Escape' && press.stopPropagation()}
      />
      <p id={help} className="quiet small">
        {t('setup.aside.help')} {text !== kept && t('setup.aside.notKept')}
      </p>
    </div>
  )
}
