// The answers to all words of a plan, in one order.

const WEIGHTS = { word: 1, phrase: 1, mended: 0.85, joined: 0.95, part: 0.5, also: 0.55, term: 0.9, region: 1, place: 0.85 };
const FIELDS = { title: 1, need: 0.85, action: 0.9, outcome: 0.8, names: 0.65, regions: 0.8, other: 0.75, parts: 0.5 };
const BODY = 0.5;
const FOCUS = 0.5;
const FLOOR = 0.4;
const RARE = 4;
const SECOND = 0.5;
const COVERED = 1;
const CUT = 0.3;

/**
 * Cases in order. `index` has `answers`, a Map of word → Map of case → score; `members` gives the
 * cases of a filter's value, `focus` how few of a facet's terms a case has, `all` is
 * every case, and `compare` tells which of two that answer alike stands first.
 */
export function rank(plan, index) {
  const scores = new Map();
  const met = new Map();
  let most = 0;
  let direct = 0;
  for (const need of plan.needs) {
    if (need.kind === "quoted") continue;
    const found = meeting(need, index);
    const { weight } = need;
    if (need.kind !== "phrase") most += 1;
    for (const [id, meets] of found) {
      scores.set(id, (scores.get(id) ?? 0) + weight * meets.score);
      const count = met.get(id) ?? { all: 0, direct: 0 };
      if (need.kind !== "phrase") {
        count.all += 1;
        count.direct += meets.isDirect ? 1 : 0;
      }
      met.set(id, count);
      direct = Math.max(direct, count.direct);
    }
  }
  const order = [...scores].map(([id, score]) => ({ id, score: score * (1 + COVERED * share(met.get(id), most)), ...met.get(id) }));
  order.sort((one, other) => other.score - one.score || index.compare(one.id, other.id));
  const best = order[0]?.score ?? 0;
  return { order: order.filter((one) => one.score >= CUT * best), needs: most };
}

function share(met, most) {
  return most ? ((met?.all ?? 0) / most) ** 2 : 0;
}

// How well each case meets a need: its best way, and a little more for the second best.
function meeting(need, index) {
  const found = new Map();
  const add = (id, score, isDirect) => {
    const old = found.get(id);
    if (!old) found.set(id, { score, isDirect });
    else found.set(id, { score: Math.max(old.score, score) + SECOND * Math.min(old.score, score), isDirect: old.isDirect || isDirect });
  };
  for (const way of need.ways) {
    const isDirect = way.kind === "word" || way.kind === "place" || way.kind === "region";
    const cases = [...meetingBy(way, index)];
    const rare = Math.log(1 + index.all.length / Math.max(RARE, cases.length));
    for (const [id, score] of cases) add(id, score * rare, isDirect);
  }
  return found;
}

function meetingBy(way, index) {
  if (way.kind === "term" || way.kind === "near") {
    const term = index.vocabulary.terms[way.term];
    const weight = way.kind === "term" ? WEIGHTS.term : WEIGHTS.part;
    return [...index.members(term.option, term.id)].map((id) => [id, weight * (1 - FOCUS + FOCUS * index.focus(term.option, id))]);
  }
  if (way.kind === "region") return [...index.members(way.option, way.code)].map((id) => [id, WEIGHTS.region]);
  if (way.kind === "both") {
    const [one, ...others] = way.asks.map((ask) => levelled(index.answers.get(ask), 1));
    const all = [...one].filter(([id]) => others.every((other) => other.has(id)));
    return all.map(([id, score]) => [id, WEIGHTS.joined * Math.min(score, ...others.map((other) => other.get(id)))]);
  }
  return levelled(index.answers.get(way.ask), WEIGHTS[way.kind] ?? 1);
}

// Where a word stands says most of what a case is about. The engine's scores have no top, so the best
// answer to each word is its measure.
function levelled(answer, weight) {
  const levels = new Map();
  if (!answer?.size) return levels;
  const top = Math.log1p(Math.max(...[...answer.values()].map((hit) => hit.score)));
  for (const [id, hit] of answer) {
    const level = top > 0 ? Math.log1p(Math.max(0, hit.score)) / top : 1;
    const field = Math.max(BODY, ...hit.fields.map((name) => FIELDS[name] ?? 0));
    levels.set(id, weight * field * (FLOOR + (1 - FLOOR) * level));
  }
  return levels;
}
