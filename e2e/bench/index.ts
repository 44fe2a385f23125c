import { parseArgs } from 'node:util';
import { pageCost } from './page-cost.ts';
import { startServer } from './server.ts';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '7' } } });
const rounds = Number(values.rounds);

function report(name: string, ratios: readonly number[]): void {
  const sorted = ratios.toSorted((a, b) => a - b);
  const [least, median, most] = [0, Math.floor(sorted.length / 2), sorted.length - 1].map((at) =>
    sorted[at]?.toFixed(2),
  );
  console.log(`${name}: ${median} (${least} to ${most}, ${ratios.length} rounds)`);
}

const server = await startServer();
console.log('How many times as long a page of 2,000 fetches takes with the extension as without it, the median first:');
report('DevTools closed', await pageCost(server.page, rounds, false));
report('DevTools open', await pageCost(server.page, rounds, true));
await server.close();
