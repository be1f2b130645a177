/** Counts how often it ran. A classic script, as ad libraries are. */
Object.assign(window, { scriptRuns: (Reflect.get(window, 'scriptRuns') ?? 0) + 1 });
