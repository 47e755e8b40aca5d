/** Speed and memory of checks, measured on this machine. */
package dev.facecheck.lab.benchmark;
