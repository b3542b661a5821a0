import { enableCompileCache } from 'node:module';
import path from 'node:path';
import { PROJECT_ROOT } from './project-root.ts';

// Loaded before a command and before each of its threads (`node --import`): the four hundred files of a build are read and compiled
// once, not three times for each build. Node knows by their content which are still right, and goes on without where it cannot write.
enableCompileCache(path.join(PROJECT_ROOT, '.cache', 'compiled'));
