/** The process in which scripts run, one after another: it knows nothing, may do nothing, and is killed when it does not answer. */
import { evaluate, loadEngine, type ScriptJob, type ScriptReport } from './evaluate.ts';

const engine = await loadEngine();

process.on('message', (job: ScriptJob) => tell(evaluate(engine, job)));
// Whoever asked is gone.
process.on('disconnect', () => process.exit());
tell('ready');

function tell(message: ScriptReport | 'ready'): void {
  process.send?.(message);
}
