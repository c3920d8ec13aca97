import { useMemo, useState } from 'react'
import { isRefusal } from '../../../../shared/command.ts'
import { translationIn } from '../../../../shared/queries/translations.ts'
import type { Said } from '../../../../shared/queries/stories.ts'
import { textOf } from '../../../../shared/record.ts'
import { Button } from '../../../pieces/Button.tsx'
import { Choice } from '../../../pieces/Choice.tsx'
import { Dialog } from '../../../pieces/Dialog.tsx'
import { Field, TextArea } from '../../../pieces/Field.tsx'
import { Select } from '../../../pieces/Menu.tsx'
import { act, tryAct, useDesk } from '../../../store/desk.ts'
import { useWords } from '../../../words.tsx'
import { languageChoices } from '../languages.ts'
import { useDraft } from '../useDraft.ts'
import { langOf } from './Parts.tsx'

const bys = ['teller', 'facilitator', 'interpreter'] as const

/** Lays a translation beside somebody's words, which stand above it unchanged while it is written. */
export function TranslateDialog({ said, into, onClose }: { said: Said; into?: string; onClose: () => void }) {
  const words = useWords()
  const { t, why } = words
  const rows = useDesk((s) => s.rows)
  const own = langOf(said)
  const [lang, setLang] = useState(into ?? (own === 'cy' ? 'en-GB' : 'cy'))
  const known = useMemo(() => translationIn(rows, said, lang), [rows, said, lang])
  const [text, setText] = useState(known?.text ?? '')
  const [title, setTitle] = useState(known?.title ?? '')
  const [by, setBy] = useState<(typeof bys)[number]>(known?.row.by ?? 'facilitator')
  const [wrong, setWrong] = useState('')
  const draft = useDraft(`translate:${said.id}`, text === (known?.text ?? '') ? '' : text, setText)
  if (draft.offered !== null) {
    setText(draft.offered)
    draft.settle()
  }
  const change = (next: string) => {
    const there = translationIn(rows, said, next)
    setLang(next)
    if (!there) return
    setText(there.text)
    setTitle(there.title)
    setBy(there.row.by ?? 'facilitator')
  }
  const leave = () => {
    draft.forget()
    onClose()
  }
  const keep = async () => {
    const titled = textOf(said.title) ? { title } : {}
    const done = await tryAct('translateContribution', { contribution: said.id, lang, text, by, ...titled })
    if (isRefusal(done)) return setWrong(why(done))
    leave()
  }
  return (
    <Dialog
      title={t('stories.translate.title')}
      isOpen
      onClose={leave}
      width="wide"
      actions={
        <>
          <Button look="main" size="big" onPress={() => void keep()}>
            {t('stories.translate.keep')}
          </Button>
          {known && (
            <Button
              size="big"
              onPress={() => void act('removeRecord', { id: known.row.id }).then((done) => done && leave())}
            >
              {t('stories.translation.remove')}
            </Button>
          )}
          <Button size="big" onPress={leave}>
            {t('common.cancel')}
          </Button>
        </>
      }
    >
      <p className="quiet">{t('stories.translate.about')}</p>
      <section className="paper original" aria-label={t('stories.translate.original')}>
        {textOf(said.title) && (
          <p className="translated-title" lang={own}>
            {textOf(said.title)}
          </p>
        )}
        <p lang={own}>{textOf(said.text)}</p>
      </section>
      <Select
        label={t('stories.translate.into')}
        options={languageChoices(words, lang).filter((one) => one.id !== own)}
        value={lang}
        onChange={change}
      />
      {textOf(said.title) && (
        <Field
          label={t('stories.translate.heading')}
          value={title}
          onChange={setTitle}
          lang={lang}
          isOptional
        />
      )}
      <TextArea
        label={t('stories.translate.text')}
        value={text}
        onChange={(typed) => {
          setText(typed)
          setWrong('')
        }}
        rows={4}
        lang={lang}
        error={wrong || undefined}
        autoFocus
      />
      <Choice
        label={t('stories.translate.by')}
        options={bys.map((id) => ({ id, label: t(`stories.translate.by.${id}`) }))}
        value={by}
        onChange={setBy}
        isAcross
      />
    </Dialog>
  )
}
