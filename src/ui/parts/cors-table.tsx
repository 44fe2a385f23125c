import type { CorsRow } from '../../engine/finding.ts';
import { useTell } from '../context.ts';
import { visible } from './visible.ts';

interface CorsTableProps {
  readonly rows: readonly CorsRow[];
  readonly caption: string;
}

/** What the browser demanded beside what came, line by line. */
export function CorsTable({ rows, caption }: CorsTableProps) {
  const tell = useTell();
  return (
    <table class="facts cors">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{tell('header')}</th>
          <th scope="col">{tell('demanded')}</th>
          <th scope="col">{tell('answered')}</th>
          <th scope="col">{tell('result')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={index} data-pass={row.pass}>
            <th scope="row">{row.answerName}</th>
            <td>{visible(row.demand)}</td>
            <td>{row.answer === undefined ? <span class="absent">{tell('absent')}</span> : visible(row.answer)}</td>
            <td class={row.pass ? 'result pass' : 'result fail'}>{tell(row.pass ? 'pass' : 'fail')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
