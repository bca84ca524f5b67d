// Macros of other people's headers, all at once: names that the library or its attributes might use. No header of the standard
// library can be relied on behind them, but for the light ones that crc.hpp includes.

// zlib with Z_PREFIX, and programs that rename their own.
#define crc32 z_crc32
#define crc32_combine z_crc32_combine
#define adler32 z_adler32
#define crc32c my_crc32c
#define crc16 my_crc16
#define crc8 my_crc8
#define crc64 my_crc64
#define xmodem my_xmodem
// windows.h and the headers it includes.
#define min(a, b) (((a) < (b)) ? (a) : (b))
#define max(a, b) (((a) > (b)) ? (a) : (b))
#define small char
#define near
#define far
#define pascal
#define cdecl
#define interface struct
#define IN
#define OUT
#define OPTIONAL
#define CONST const
#define VOID void
#define TRUE 1
#define FALSE 0
#define ERROR 0
#define DELETE 0x00010000L
// All single capital letters: complex.h has I, termios.h of some systems B, ctype.h of old the rest of these, and programs for
// small boards name their ports so.
#define A @
#define B @
#define C @
#define D @
#define E @
#define F(text) @
#define G @
#define H @
#define I (__extension__ 1.0iF)
#define J @
#define K @
#define L @
#define M @
#define N @
#define O @
#define P @
#define Q @
#define R @
#define S @
#define T @
#define U @
#define V @
#define W @
#define X @
#define Y @
#define Z @
// sys/types.h of old, and what compilers predefine in GNU modes.
#define major gnu_dev_major
#define minor gnu_dev_minor
#define makedev gnu_dev_makedev
#define linux 1
#define unix 1
#define i386 1
#define arm 1
#define mips 1
// X11/Xlib.h.
#define None 0L
#define Bool int
#define Status int
#define True 1
#define False 0
#define Success 0
#define Always 2
// Qt.
#define emit
#define slots
#define signals public
#define foreach Q_FOREACH
// Arduino.h and avr/io.h.
#define HIGH 0x1
#define LOW 0x0
#define INPUT 0x0
#define OUTPUT 0x1
#define PI 3.1415926535897932384626433832795
#define abs(x) ((x) > 0 ? (x) : -(x))
#define round(x) ((x) >= 0 ? (long)((x) + 0.5) : (long)((x)-0.5))
#define lowByte(w) ((unsigned char)((w)&0xff))
#define highByte(w) ((unsigned char)((w) >> 8))
#define word(...) makeWord(__VA_ARGS__)
#define bit(b) (1UL << (b))
#define bitRead(value, number) (((value) >> (number)) & 0x01)
#define bitSet(value, number) ((value) |= (1UL << (number)))
#define bitClear(value, number) ((value) &= ~(1UL << (number)))
#define bitWrite(value, number, b) ((b) ? bitSet(value, number) : bitClear(value, number))
#define interrupts() sei()
#define noInterrupts() cli()
#define sq(x) ((x) * (x))
#define constrain(amt, low, high) ((amt) < (low) ? (low) : ((amt) > (high) ? (high) : (amt)))
#define radians(deg) ((deg)*DEG_TO_RAD)
#define degrees(rad) ((rad)*RAD_TO_DEG)
#define _BV(b) (1 << (b))
#define SERIAL 0x0
#define DISPLAY 0x1
#define CHANGE 1
#define FALLING 2
#define RISING 3
#define DEFAULT 1
#define EXTERNAL 0
// Linux, and what is written in its way: FreeBSD, Zephyr, ESP-IDF, FreeRTOS, U-Boot.
#define noinline __attribute__((__noinline__))
#define always_inline inline __attribute__((always_inline))
#define __always_inline inline __attribute__((__always_inline__))
#define aligned(x) __attribute__((__aligned__(x)))
#define packed __attribute__((__packed__))
#define section(x) __attribute__((__section__(x)))
#define target(x) __attribute__((__target__(x)))
#define vector_size(x) __attribute__((__vector_size__(x)))
#define may_alias __attribute__((__may_alias__))
#define abi_tag(x) __attribute__((__abi_tag__(x)))
#define used __attribute__((__used__))
#define unused __attribute__((__unused__))
#define weak __attribute__((__weak__))
#define pure __attribute__((__pure__))
#define hot __attribute__((__hot__))
#define cold __attribute__((__cold__))
#define __packed __attribute__((__packed__))
#define __used __attribute__((__used__))
#define __weak __attribute__((__weak__))
#define __pure __attribute__((__pure__))
#define barrier() __asm__ __volatile__("" : : : "memory")
#define clamp(value, low, high) min(max(value, low), high)
#define roundup(x, y) ((((x) + ((y)-1)) / (y)) * (y))
#define fls(x) __fls(x)
#define hweight8(w) __builtin_popcount(w)
#define container_of(ptr, type, member) ((type*)((char*)(ptr)-offsetof(type, member)))
#define ARRAY_SIZE(a) (sizeof(a) / sizeof((a)[0]))
#define BIT(n) (1UL << (n))
#define BITS_PER_LONG 64
#define GENMASK(h, l) (((~0UL) << (l)) & (~0UL >> (63 - (h))))
#define BUILD_BUG_ON(condition) ((void)sizeof(char[1 - 2 * !!(condition)]))
#define MIN(a, b) ((a) < (b) ? (a) : (b))
#define MAX(a, b) ((a) > (b) ? (a) : (b))
#define current get_current()
#define crc32_le crc32_le_base
#define crc16_update(a, b) crc16_update_macro(a, b)
// Object-like names of others that might have been ours.
#define CRC 0x04c11db7
#define POLY 0x1021
#define POLYNOMIAL 0xd8
#define WIDTH 16
#define INIT 0xffff
#define TABLE table
#define REFLECT_DATA(x) (x)
#define CRC_CRC_HPP
#define CRC_HPP
#define CRC_H
// AssertMacros.h of macOS.
#define check(assertion)
#define verify(assertion)
#define require(assertion, label)
// strings.h of old, and others.
#define index strchr
#define rindex strrchr
#define local static
#define likely(x) __builtin_expect(!!(x), 1)
#define unlikely(x) __builtin_expect(!!(x), 0)
