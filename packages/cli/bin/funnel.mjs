#!/usr/bin/env node
// The executable: everything else is in the built file beside it.
import '../dist/funnel.mjs';
