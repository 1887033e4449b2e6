#!/usr/bin/env node
import '../dist/ignition-validate.js';
