/** Something of which only so many can be used at once: processors, a replica's thread, connections of a pool. */
export interface Resource {
  name: string;
  capacity: number;
}

/** A part of a request: it waits for its resources, in their order, and then uses all of them for a time. */
export interface Step {
  resources: Resource[];
  /** Mean, milliseconds. The time of each request is drawn from an exponential distribution. */
  milliseconds: number;
  /** Keeps the resources until the end of the request, as a transaction keeps its connection. */
  untilEnd?: true;
}

export interface Simulated {
  perSecond: number;
  /** Milliseconds. */
  median: number;
  /** The slowest hundredth, milliseconds. */
  p99: number;
  /** How busy each resource was, from 0 to 1. Of several with the same name, the mean. */
  busy: Record<string, number>;
}

export interface Workload {
  /** The steps of a request, drawn for each. */
  request(random: () => number): Step[];
  /** Arrivals a second, at random; or so many callers, of which each sends its next request after a response. */
  arrivals: { perSecond: number } | { callers: number };
  /** How many requests are simulated. The first fifth is a warm-up. */
  requests: number;
}

interface State {
  free: number;
  waiting: (() => void)[];
  /** Of all uses, milliseconds. */
  used: number;
}

/** Simulates requests that wait in first-come order for every resource, event by event. */
export function simulate(
  { request, arrivals, requests }: Workload,
  random: () => number = Math.random,
): Simulated {
  const events = new Agenda();
  const states = new Map<Resource, State>();
  const durations: number[] = [];
  let [now, started, measuredFrom] = [0, 0, 0];
  const warmUp = Math.floor(requests / 5);

  const stateOf = (resource: Resource): State => {
    const state = states.get(resource) ?? { free: resource.capacity, waiting: [], used: 0 };
    states.set(resource, state);
    return state;
  };
  function acquire([first, ...others]: Resource[], then: () => void): void {
    if (!first) {
      then();
      return;
    }
    const state = stateOf(first);
    const next = () => acquire(others, then);
    if (state.free === 0) {
      state.waiting.push(next);
      return;
    }
    state.free -= 1;
    next();
  }
  function release(resource: Resource): void {
    const state = stateOf(resource);
    const next = state.waiting.shift();
    if (next) next();
    else state.free += 1;
  }
  function run([step, ...others]: Step[], kept: Resource[], done: () => void): void {
    if (!step) {
      for (const resource of kept) release(resource);
      done();
      return;
    }
    const { resources, milliseconds, untilEnd } = step;
    acquire(resources, () => {
      const time = -Math.log(1 - random()) * milliseconds;
      for (const resource of resources) stateOf(resource).used += time;
      events.add(now + time, () => {
        if (!untilEnd) for (const resource of resources) release(resource);
        run(others, untilEnd ? [...kept, ...resources] : kept, done);
      });
    });
  }
  function arrive(after: () => void): void {
    if (started === requests) return;
    if (started === warmUp) measuredFrom = now;
    started += 1;
    const [number, at] = [started, now];
    run(request(random), [], () => {
      if (number > warmUp) durations.push(now - at);
      after();
    });
  }

  if ("callers" in arrivals) {
    const again = (): void => arrive(again);
    for (let caller = 0; caller < arrivals.callers; caller += 1) again();
  } else {
    const next = (): void => {
      arrive(() => {});
      if (started < requests) events.add(now + (-Math.log(1 - random()) * 1000) / arrivals.perSecond, next);
    };
    next();
  }
  for (let event = events.next(); event; event = events.next()) {
    now = event.at;
    event.happen();
  }
  durations.sort((a, b) => a - b);
  const busy = Object.groupBy([...states.entries()], ([{ name }]) => name);
  return {
    perSecond: (durations.length * 1000) / (now - measuredFrom),
    median: durations[Math.floor(durations.length / 2)] ?? 0,
    p99: durations[Math.floor(durations.length * 0.99)] ?? 0,
    busy: Object.fromEntries(
      Object.entries(busy).map(([name, all = []]) => {
        const capacity = all.reduce((sum, [resource]) => sum + resource.capacity, 0);
        return [name, all.reduce((sum, [, { used }]) => sum + used, 0) / now / capacity];
      }),
    ),
  };
}

/** Events in the order of their time: a binary heap. */
class Agenda {
  #heap: { at: number; happen: () => void }[] = [];

  add(at: number, happen: () => void): void {
    const heap = this.#heap;
    let index = heap.length;
    const event = { at, happen };
    for (let parent = (index - 1) >> 1; index > 0; parent = (index - 1) >> 1) {
      const above = heap[parent];
      if (!above || above.at <= at) break;
      heap[index] = above;
      index = parent;
    }
    heap[index] = event;
  }

  next(): { at: number; happen: () => void } | undefined {
    const heap = this.#heap;
    const first = heap[0];
    const last = heap.pop();
    if (!first || !last || heap.length === 0) return first;
    let index = 0;
    for (;;) {
      const left = 2 * index + 1;
      const right = left + 1;
      const smaller = (heap[right]?.at ?? Number.POSITIVE_INFINITY) < (heap[left]?.at ?? 0) ? right : left;
      const below = heap[smaller];
      if (!below || below.at >= last.at) break;
      heap[index] = below;
      index = smaller;
    }
    heap[index] = last;
    return first;
  }
}
