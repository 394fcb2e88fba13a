/* A JACK client that does by hand what Callback.java lets the engine do: 32 stereo strips, each with eight bells and a
   fader, into a stereo sum. Prints the energy of the first second, then the microseconds of each callback.

     callback SECONDS */
#include <jack/jack.h>
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

enum { STRIPS = 32, BANDS = 8, CHANNELS = 2, LENGTH = 48000 * 4, MOST = 8192, WARM = 3 };

static const double frequencies[BANDS] = {60, 120, 250, 600, 1500, 4000, 8000, 12000};

static struct { double b0, b1, b2, a1, a2; } bells[BANDS];
static double state[STRIPS][BANDS][2 * CHANNELS];
static float noise[CHANNELS][LENGTH];
static jack_port_t *ports[CHANNELS];
static float *times;
static int most, calls;
static long position;
static double energy;

/* The Audio EQ Cookbook's peaking filter with a quality of 1. */
static void design(int band, double rate, double gain) {
    double a = pow(10, gain / 40), w = 2 * M_PI * frequencies[band] / rate, alpha = sin(w) / 2, a0 = 1 + alpha / a;
    bells[band].b0 = (1 + alpha * a) / a0;
    bells[band].b1 = bells[band].a1 = -2 * cos(w) / a0;
    bells[band].b2 = (1 - alpha * a) / a0;
    bells[band].a2 = (1 - alpha / a) / a0;
}

static int process(jack_nframes_t frames, void *argument) {
    struct timespec begin, end;
    clock_gettime(CLOCK_MONOTONIC, &begin);
    float *out[CHANNELS];
    for (int channel = 0; channel < CHANNELS; channel++) {
        out[channel] = jack_port_get_buffer(ports[channel], frames);
        memset(out[channel], 0, frames * sizeof(float));
    }
    double fader = pow(10, -30 / 20.0);
    for (int strip = 0; strip < STRIPS; strip++) {
        double left[MOST], right[MOST];
        for (jack_nframes_t i = 0; i < frames; i++) {
            /* Each strip plays the noise from another place. */
            long at = (position + i + strip * 1000L) % LENGTH;
            left[i] = noise[0][at];
            right[i] = noise[1][at];
        }
        for (int band = 0; band < BANDS; band++) {
            double b0 = bells[band].b0, b1 = bells[band].b1, b2 = bells[band].b2;
            double a1 = bells[band].a1, a2 = bells[band].a2;
            double *s = state[strip][band];
            double l1 = s[0], l2 = s[1], r1 = s[2], r2 = s[3];
            for (jack_nframes_t i = 0; i < frames; i++) {
                double l = left[i], r = right[i], y = b0 * l + l1, z = b0 * r + r1;
                l1 = b1 * l - a1 * y + l2;
                r1 = b1 * r - a1 * z + r2;
                l2 = b2 * l - a2 * y;
                r2 = b2 * r - a2 * z;
                left[i] = y;
                right[i] = z;
            }
            s[0] = l1, s[1] = l2, s[2] = r1, s[3] = r2;
        }
        for (jack_nframes_t i = 0; i < frames; i++) {
            out[0][i] += (float) (left[i] * fader);
            out[1][i] += (float) (right[i] * fader);
        }
    }
    clock_gettime(CLOCK_MONOTONIC, &end);
    for (jack_nframes_t i = 0; i < frames && position + i < 48000; i++) {
        energy += (double) out[0][i] * out[0][i] + (double) out[1][i] * out[1][i];
    }
    position += frames;
    if (calls < most) {
        times[calls++] = (end.tv_sec - begin.tv_sec) * 1e6f + (end.tv_nsec - begin.tv_nsec) / 1e3f;
    }
    return 0;
}

int main(int count, char **words) {
    int seconds = count > 1 ? atoi(words[1]) : 10;
    jack_client_t *client = jack_client_open("callback", JackNoStartServer, NULL);
    if (client == NULL) {
        return 1;
    }
    int rate = jack_get_sample_rate(client), frames = jack_get_buffer_size(client);
    most = (int) ((double) (seconds + WARM) * rate / frames);
    times = calloc(most, sizeof(float));
    uint64_t seed = 1;
    for (int i = 0; i < LENGTH; i++) {
        for (int channel = 0; channel < CHANNELS; channel++) {
            seed = seed * 6364136223846793005u + 1442695040888963407u;
            noise[channel][i] = (float) ((int64_t) seed >> 40) / (1 << 23);
        }
    }
    for (int band = 0; band < BANDS; band++) {
        design(band, rate, band % 2 ? -3 : 3);
    }
    ports[0] = jack_port_register(client, "out_1", JACK_DEFAULT_AUDIO_TYPE, JackPortIsOutput, 0);
    ports[1] = jack_port_register(client, "out_2", JACK_DEFAULT_AUDIO_TYPE, JackPortIsOutput, 0);
    jack_set_process_callback(client, process, NULL);
    jack_activate(client);
    jack_connect(client, "callback:out_1", "system:playback_1");
    jack_connect(client, "callback:out_2", "system:playback_2");
    sleep(seconds + WARM);
    jack_client_close(client);
    printf("%.6g\n", energy);
    for (int i = (int) ((double) WARM * rate / frames); i < calls; i++) {
        printf("%.2f\n", times[i]);
    }
    return 0;
}
