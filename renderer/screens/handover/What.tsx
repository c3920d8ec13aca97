import { useState } from 'react'
import { inLanguage } from '../../../shared/methods/index.ts'
import { templateNamed } from '../../../shared/methods/templates.ts'
import { templatesHere } from '../../../shared/queries/templates.ts'
import type { Rows } from '../../../shared/rows.ts'
import { Button } from '../../pieces/Button.tsx'
import { Select } from '../../pieces/Menu.tsx'
import { useWords } from '../../words.tsx'
import { TemplateDialog } from './TemplateDialog.tsx'

export interface WhatProps {
  template: string
  rows: Rows
  /** Tables hold everything at once, whatever kind of document is chosen. */
  isForTables: boolean
  onTemplate: (template: string) => void
}

/** Which kind of document; and its headings, to look at or to make one's own. */
export function What({ template, rows, isForTables, onTemplate }: WhatProps) {
  const { t, language } = useWords()
  const [isOpen, setIsOpen] = useState(false)
  const all = templatesHere(rows)
  // One that was taken off the list is not handed over by accident.
  const chosen = all.find((one) => one.id === template) ?? all[0]!
  const about = isForTables ? t('templates.forTables') : inLanguage(chosen.about, language)
  return (
    <div className="pile tight">
      <Select
        label={t('templates.what')}
        {...(about && { help: about })}
        value={chosen.id}
        onChange={onTemplate}
        options={all.map((one) => {
          const name = inLanguage(one.name, language)
          return { id: one.id, label: templateNamed(one.id) ? name : t('templates.own', { name }) }
        })}
      />
      <p>
        <Button look="link" onPress={() => setIsOpen(true)}>
          {t('templates.headings')}
        </Button>
      </p>
      {isOpen && (
        <TemplateDialog template={chosen} onTemplate={onTemplate} onClose={() => setIsOpen(false)} />
      )}
    </div>
  )
}
