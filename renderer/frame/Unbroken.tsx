import { Component, type ReactNode } from 'react'
import { ErrorNotice } from '../pieces/Notices.tsx'
import { Button } from '../pieces/Button.tsx'
import { go } from '../store/view.ts'
import { useWords } from '../words.tsx'

/** Keeps a fault of ours from leaving a blank window: says what happened, what is safe, and offers a way on. */
export class Unbroken extends Component<{ children: ReactNode }, { fault: Error | null }> {
  override state: { fault: Error | null } = { fault: null }

  static getDerivedStateFromError(thrown: unknown) {
    return { fault: thrown instanceof Error ? thrown : new Error(String(thrown)) }
  }

  override render() {
    if (!this.state.fault) return this.props.children
    return <Broken fault={this.state.fault} onCarryOn={() => this.setState({ fault: null })} />
  }
}

function Broken({ fault, onCarryOn }: { fault: Error; onCarryOn: () => void }) {
  const { t } = useWords()
  return (
    <div className="work broken">
      <h1 className="h-page">{t('common.appName')}</h1>
      <ErrorNotice
        what={t('app.broken.what')}
        safe={t('app.broken.safe')}
        todo={t('app.broken.todo')}
        actions={
          <>
            <Button look="main" onPress={onCarryOn} autoFocus>
              {t('common.carryOn')}
            </Button>
            <Button
              onPress={() => {
                go({ at: 'home' })
                onCarryOn()
              }}
            >
              {t('app.broken.home')}
            </Button>
          </>
        }
      />
      <details>
        <summary>{t('app.broken.detail')}</summary>
        {/* The kind of fault and where, never its message: a message can carry somebody's words. */}
        <pre className="small">{whereOf(fault)}</pre>
      </details>
    </div>
  )
}

const whereOf = (fault: Error) =>
  [
    fault.name,
    ...(fault.stack ?? '')
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 8),
  ].join('\n')
