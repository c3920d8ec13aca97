import { useEffect, useRef, useState } from 'react'
import { inLanguage, sections } from '../../../shared/methods/index.ts'
import type { Template, TemplateSection } from '../../../shared/methods/templates.ts'
import { templateParts } from '../../../shared/methods/templateSchema.ts'
import { Button } from '../../pieces/Button.tsx'
import { Check } from '../../pieces/Choice.tsx'
import { Field, TextArea } from '../../pieces/Field.tsx'
import { act } from '../../store/desk.ts'
import { useWords } from '../../words.tsx'
import { langOf } from './HeadingList.tsx'

export interface HeadingFormProps {
  template: Template
  section: TemplateSection | 'new'
  onDone: () => void
}

/** One heading: its words, the words that always stand there, and what of the outline lands under it. */
export function HeadingForm({ template, section, onDone }: HeadingFormProps) {
  const { t, language } = useWords()
  const lang = langOf(language)
  const old = section === 'new' ? null : section
  const isFirst = old ? template.sections[0]?.id === old.id : template.sections.length === 0
  const [title, setTitle] = useState(old ? inLanguage(old.title, lang) : '')
  const [standing, setStanding] = useState(old?.standing ? inLanguage(old.standing, lang) : '')
  const [isUnder, setIsUnder] = useState(old?.level === 2)
  const [takes, setTakes] = useState<string[]>(old?.takes ?? [])
  const [parts, setParts] = useState<string[]>(old?.parts ?? [])
  const elsewhere = new Set(template.sections.filter((one) => one !== old).flatMap((one) => one.takes))
  const free = sections.filter((one) => !elsewhere.has(one.id))
  // The list before it may have been scrolled far down.
  const top = useRef<HTMLDivElement>(null)
  useEffect(() => top.current?.scrollIntoView?.({ block: 'center' }), [])
  const keep = async () => {
    if (!title.trim()) return
    const what = { lang, title, standing, takes, parts: parts as never, level: isUnder ? 2 : 1 } as const
    const done = old
      ? await act('editTemplateSection', { id: old.id, ...what })
      : await act('addTemplateSection', { template: template.id, ...what })
    if (done) onDone()
  }
  const toggle = (list: string[], one: string, isOn: boolean) =>
    isOn ? [...list, one] : list.filter((each) => each !== one)
  return (
    <div className="pile">
      <div ref={top} />
      <Field
        label={t('templates.heading')}
        value={title}
        onChange={setTitle}
        maxLength={400}
        lang={lang}
        autoFocus
      />
      {!isFirst && <Check label={t('templates.headingUnder')} isSelected={isUnder} onChange={setIsUnder} />}
      <TextArea
        label={t('templates.standing')}
        value={standing}
        onChange={setStanding}
        rows={3}
        maxLength={4000}
        lang={lang}
        isOptional
      />
      <fieldset className="pile tight lands">
        <legend className="label">{t('templates.takes')}</legend>
        {free.length < sections.length && <p className="quiet small">{t('templates.takes.elsewhere')}</p>}
        {free.map((one) => (
          <Check
            key={one.id}
            label={inLanguage(one.title, lang)}
            isSelected={takes.includes(one.id)}
            onChange={(isOn) => setTakes(toggle(takes, one.id, isOn))}
          />
        ))}
        {templateParts.map((part) => (
          <Check
            key={part}
            label={t(`templates.part.${part}`)}
            isSelected={parts.includes(part)}
            onChange={(isOn) => setParts(toggle(parts, part, isOn))}
          />
        ))}
      </fieldset>
      <div className="row foot">
        <Button look="main" onPress={() => void keep()} isDisabled={!title.trim()}>
          {t('templates.keep')}
        </Button>
        <Button onPress={onDone}>{t('templates.back')}</Button>
      </div>
    </div>
  )
}
