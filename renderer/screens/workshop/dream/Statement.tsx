import { useState } from 'react'
import { isOneVoice } from '../../../../shared/queries/oneVoice.ts'
import { statementHints, checkNames, type CheckName } from '../../../../shared/queries/statementHints.ts'
import { beneath } from '../../../../shared/queries/trail.ts'
import { textOf } from '../../../../shared/record.ts'
import type { Row, Rows } from '../../../../shared/rows.ts'
import { Button } from '../../../pieces/Button.tsx'
import { GapMark } from '../../../pieces/Marks.tsx'
import { Menu } from '../../../pieces/Menu.tsx'
import { act } from '../../../store/desk.ts'
import { useWords } from '../../../words.tsx'
import { AlsoUnder } from '../../specification/AlsoUnder.tsx'
import { ClauseWords } from '../../specification/ClauseWords.tsx'
import { BothWordings } from '../../specification/BothWordings.tsx'
import { Beneath } from './Beneath.tsx'
import { clauseFrom } from './clauseFrom.ts'
import { Hints } from './Hints.tsx'
import { Reword } from './Reword.tsx'

interface StatementProps {
  statement: Row<'statement'>
  rows: Rows
  /** The one above it, where there is one. */
  before: string | undefined
  isOpen: boolean
  onOpen: (isOpen: boolean) => void
  /** Arrow keys go from one to the next. */
  onStep: (step: number) => void
}

const none = { affirmative: false, presentTense: false, stretching: false, vivid: false, grounded: false }

/** One possibility statement: its words; opened, the five checks the room makes and what stands beneath it. */
export function Statement({ statement, rows, before, isOpen, onOpen, onStep }: StatementProps) {
  const { t, list } = useWords()
  const [isRewording, setRewording] = useState(false)
  const text = textOf(statement.text)
  const stories = beneath(rows, statement.id).filter((one) => !one.gone)
  const checks = { ...none, ...statement.checks }
  const ticked = checkNames.filter((name) => checks[name]).map((name) => t(`dream.check.${name}.short`))
  const step = { ArrowUp: -1, ArrowDown: 1 }
  const does = {
    reword: () => setRewording(true),
    up: () => void act('editStatement', { id: statement.id, after: beforeThat(rows, statement, before) }),
    remove: () => void act('removeRecord', { id: statement.id }),
  }
  return (
    <li className={isOpen ? 'statement open' : 'statement'}>
      <button
        type="button"
        id={`statement ${statement.id}`}
        className="opener"
        aria-expanded={isOpen}
        onClick={() => onOpen(!isOpen)}
        onKeyDown={(press) => {
          const by = step[press.key as keyof typeof step]
          if (!by) return
          press.preventDefault()
          onStep(by)
        }}
      >
        <ClauseWords text={statement.text} />
      </button>
      <p className="standing small">
        {stories.length ? (
          <>
            <span>{t('dream.beneath.count', { count: stories.length })}</span>
            {isOneVoice(stories) && <GapMark>{t('panel.log.oneVoice')}</GapMark>}
          </>
        ) : (
          <GapMark>{t('dream.beneath.none')}</GapMark>
        )}
        <span className="quiet">
          {ticked.length ? t('dream.checks.room', { checks: list(ticked) }) : t('dream.checks.none')}
        </span>
        <AlsoUnder rows={rows} id={statement.id} />
      </p>
      <BothWordings
        row={statement}
        field="text"
        onKeep={(kept) => void act('editStatement', { id: statement.id, text: kept })}
      />
      {isOpen && (
        <div className="opened pile">
          {isRewording ? (
            <Reword
              label={t('dream.statement.words')}
              text={statement.text}
              hints
              onKeep={(next) => act('editStatement', { id: statement.id, text: next })}
              onDone={() => setRewording(false)}
            />
          ) : (
            <Hints
              hints={statementHints(
                text,
                statement.text && 'lang' in statement.text ? statement.text.lang : '',
              )}
            />
          )}
          <Checks
            checks={checks}
            onCheck={(name, isOn) =>
              void act('editStatement', { id: statement.id, checks: { ...checks, [name]: isOn } })
            }
          />
          <Beneath statement={statement} rows={rows} />
          <div className="row">
            <Button onPress={() => void clauseFrom(statement.id, statement.text, 'how_it_feels', 'outcome')}>
              {t('dream.clause.make')}
            </Button>
            <Menu
              label={t('dream.more')}
              items={[
                { id: 'reword', label: t('dream.reword') },
                { id: 'up', label: t('dream.up'), isDisabled: !before },
                { id: 'remove', label: t('dream.remove') },
              ]}
              onChoose={(id: keyof typeof does) => does[id]()}
            />
          </div>
        </div>
      )}
    </li>
  )
}

/** What it comes after once it has gone up one place: null for the first. */
function beforeThat(rows: Rows, statement: Row<'statement'>, before: string | undefined): string | null {
  const all = rows.where('statement', 'workshop', statement.workshop)
  return all[all.findIndex((one) => one.id === before) - 1]?.id ?? null
}

interface ChecksProps {
  checks: Record<CheckName, boolean>
  onCheck: (name: CheckName, isOn: boolean) => void
}

/** Five ticks the room gives after reading it aloud. Nothing is added up. */
function Checks({ checks, onCheck }: ChecksProps) {
  const { t } = useWords()
  return (
    <fieldset className="field checks">
      <legend className="label-line">{t('dream.checks')}</legend>
      <div className="row">
        {checkNames.map((name) => (
          <Button key={name} isOn={checks[name]} onPress={() => onCheck(name, !checks[name])}>
            {t(`dream.check.${name}`)}
          </Button>
        ))}
      </div>
    </fieldset>
  )
}
