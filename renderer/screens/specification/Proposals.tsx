import { FileInput, X } from 'lucide-react'
import { useMemo, useState } from 'react'
import { linesOf } from '../../../shared/queries/compare.ts'
import { proposalsOf } from '../../../shared/queries/proposals.ts'
import { Button } from '../../pieces/Button.tsx'
import { EmptyState } from '../../pieces/Notices.tsx'
import { act, say, useDesk } from '../../store/desk.ts'
import { go } from '../../store/view.ts'
import { useWords } from '../../words.tsx'
import { BringBackDialog } from './BringBack.tsx'
import { askBringBack, useBringBackAsked } from './bringBackAsked.ts'
import { Heading } from './Heading.tsx'
import { useLetters } from './keys.ts'
import { ProposalLine } from './ProposalLine.tsx'
import { RejectProposal } from './RejectProposal.tsx'
import { ReturnedHead } from './ReturnedHead.tsx'
import type { PageProps } from './shared.ts'

/** What came back from Word, change by change, each beside the clause it came from. Nothing is done by itself. */
export function Proposals({ rows, specification, sections }: PageProps) {
  const { t } = useWords()
  const isReadOnly = useDesk((desk) => desk.desk?.readOnly ?? false)
  const isAsked = useBringBackAsked((asked) => asked.isAsked)
  const lines = useMemo(() => linesOf(sections), [sections])
  const proposals = useMemo(() => proposalsOf(rows, specification.id, lines), [rows, specification, lines])
  const open = proposals.filter((one) => one.row.state === 'open')
  const decided = proposals.filter((one) => one.row.state !== 'open')
  const [at, setAt] = useState<string>()
  const [rejecting, setRejecting] = useState<string>()
  const here = open.find((one) => one.row.id === at) ?? open[0]
  const documents = [...new Set(open.map((one) => one.returned))].flatMap((one) => one ?? [])
  const shown = documents.length ? documents : rows.all('returned').slice(-1)

  const focus = (id: string | undefined) => {
    setAt(id)
    requestAnimationFrame(() => document.getElementById(id ? `proposal ${id}` : 'page title')?.focus())
  }
  const step = (by: 1 | -1) => {
    const index = open.findIndex((one) => one.row.id === here?.row.id)
    focus(open[(index + by + open.length) % open.length]?.row.id)
  }
  const after = (id: string) => {
    const index = open.findIndex((one) => one.row.id === id)
    return (open[index + 1] ?? open[index - 1])?.row.id
  }
  const accept = async (id: string, type?: Parameters<typeof act<'acceptProposal'>>[1]['type']) => {
    const next = after(id)
    if (!(await act('acceptProposal', { id, ...(type && { type }) }))) return
    say('roundtrip.accepted')
    focus(next)
  }
  const acceptAll = async (returned: string) => {
    const done = await act('acceptRewordings', { returned })
    if (done) say('roundtrip.acceptedAll', { count: done.accepted })
    focus(open.find((one) => !one.isPlain)?.row.id)
  }
  useLetters({
    ...(here && {
      a: () => !here.isGone && void accept(here.row.id),
      r: () => setRejecting(here.row.id),
      n: () => step(1),
      arrowdown: () => step(1),
      arrowup: () => step(-1),
    }),
    escape: () => go({ at: 'specification' }),
  })

  return (
    <section className="work" aria-label={t('roundtrip.title')}>
      <div className="sheet outline compare proposals">
        <header className="sheet-head">
          <div className="head-line">
            <Heading>{t('roundtrip.title')}</Heading>
            <Button icon={X} onPress={() => go({ at: 'specification' })}>
              {t('roundtrip.back')}
            </Button>
          </div>
          <div className="row wide">
            {proposals.length > 0 && (
              <p role="status">
                <strong>{t('roundtrip.open', { count: open.length })}</strong>
              </p>
            )}
            {!isReadOnly && (
              <Button icon={FileInput} onPress={() => askBringBack(true)}>
                {t('roundtrip.do')}
              </Button>
            )}
          </div>
          {open.length > 0 && <p className="quiet small">{t('roundtrip.keys')}</p>}
        </header>
        {rows.all('returned').length === 0 && (
          <EmptyState title={t('roundtrip.none')}>
            <p>{t('roundtrip.none.todo')}</p>
          </EmptyState>
        )}
        {shown.map((returned) => (
          <section key={returned.id} className="part">
            <ReturnedHead
              returned={returned}
              rows={rows}
              plain={open.filter((one) => one.returned === returned && one.isPlain).length}
              onAcceptAll={() => void acceptAll(returned.id)}
            />
            <ol className="clauses">
              {open
                .filter((one) => one.returned === returned)
                .map((one) => (
                  <ProposalLine
                    key={one.row.id}
                    proposed={one}
                    lines={lines}
                    isHere={one === here}
                    onFocus={() => setAt(one.row.id)}
                    onAccept={(type) => void accept(one.row.id, type)}
                    onReject={() => setRejecting(one.row.id)}
                  />
                ))}
            </ol>
          </section>
        ))}
        {decided.length > 0 && (
          <details className="decided">
            <summary>
              {t('roundtrip.decided')} ({decided.length})
            </summary>
            <ol className="clauses">
              {decided.map((one) => (
                <ProposalLine key={one.row.id} proposed={one} lines={lines} isHere={false} />
              ))}
            </ol>
          </details>
        )}
      </div>
      {isAsked && (
        <BringBackDialog
          onClose={() => {
            askBringBack(false)
            focus(undefined)
          }}
        />
      )}
      {rejecting && (
        <RejectProposal
          id={rejecting}
          onDone={() => {
            setRejecting(undefined)
            focus(after(rejecting))
          }}
          onClose={() => {
            setRejecting(undefined)
            focus(rejecting)
          }}
        />
      )}
    </section>
  )
}
