#ifndef CRC_FIND_HPP
#define CRC_FIND_HPP
#endif
